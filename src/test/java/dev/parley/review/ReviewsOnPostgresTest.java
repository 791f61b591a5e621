package dev.parley.review;

import dev.parley.test.PostgresTest;

/** Submissions on PostgreSQL. */
@PostgresTest
class ReviewsOnPostgresTest extends ReviewsContract {}
