/**
 * The schedule: what is negotiated, line by line. A line is one service, model, product and term with its quantity by
 * month, the list and current rate, and our ask. What has no unit price, SageMaker and other AI, is a line by spend: dollars at
 * list, at a list rate of 1.00. Anchor, target, walk-away, evidence, owner and status are a
 * {@link dev.parley.schedule.Position}, kept apart and given only to those who may see positions; a
 * {@link dev.parley.schedule.Suggestion} of one is never written by itself. AWS's latest is read from its
 * {@link dev.parley.schedule.Letter}, whose products a person has linked to lines; our own sheets on Rounds are read the same
 * way, {@link dev.parley.schedule.RoundRates}, and come before what is computed. {@link dev.parley.schedule.Savings} are
 * kept apart by cause. Words to avoid: "deal line", "SKU row", "price point".
 */
@NullMarked
package dev.parley.schedule;

import org.jspecify.annotations.NullMarked;
