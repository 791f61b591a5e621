package dev.parley.review;

import dev.parley.test.AppTest;

/** Submissions on the embedded database. */
@AppTest
class ReviewsTest extends ReviewsContract {}
