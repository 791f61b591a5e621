/** Parley: plan, price and negotiate Amazon Bedrock capacity inside an AWS Enterprise Discount Program. */
@NullMarked
package dev.parley;

import org.jspecify.annotations.NullMarked;
