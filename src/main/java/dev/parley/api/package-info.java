/**
 * The HTTP interface under {@code /api/v1}: JSON in and out, described at {@code /api/v1/openapi.json}. Numbers are JSON
 * numbers and never written with an exponent; amounts in US dollars named total or part have two decimals. Months are
 * {@code 2027-01}. What cannot be taken is answered by a problem (RFC 9457) that names the field and its value: 400 if the
 * body is not JSON, 413 if it is above 32 MiB, 422 if a value is wrong or a field unknown.
 */
@NullMarked
package dev.parley.api;

import org.jspecify.annotations.NullMarked;
