-- Reduces an AWS CUR 2.0 to what Parley reads of a bill, in DuckDB, for instance:
--   CREATE VIEW cur2 AS SELECT * FROM read_parquet('export/**/*.parquet', union_by_name = true);
--   COPY (this query) TO 'bill.csv' (HEADER);
-- Result, one row per group; give it to Parley as CSV or Parquet, and it is recognised by these columns:
--   parley_bill          1, the version of this result
--   billing_month        first day of the billing month, such as 2026-09-01
--   usage_hour           of Bedrock usage in an hourly report, else empty; the rows of a month add up to the month
--   payer_account_id, usage_account_id, currency
--   billing_entity       AWS or AWS Marketplace
--   product_code         as the report has it; product_name of what the Marketplace bills
--   line_item_type       as a CUR names it
--   region, usage_type, unit, quantity   of Bedrock and SageMaker
--   description, profile                 of Bedrock; profile is the prefix of a cross-region profile
--   list_cost            at public prices; empty where a row of the group does not tell it
--   unblended_cost       as billed
--   amortized_cost       the same, savings plans and reservations spread over what they cover
--   net_amortized_cost   the same after all discounts
--   total_discount       what each row's discounts take off
--   line_items, net_line_items, outside_line_items
--                        rows; those that tell a net cost; those of usage dated outside of their billing period
WITH report AS (
  SELECT
    CAST(bill_billing_period_start_date AS TIMESTAMP) AS period_start,
    CAST(bill_billing_period_end_date AS TIMESTAMP) AS period_end,
    CAST(line_item_usage_start_date AS TIMESTAMP) AS usage_start,
    CAST(bill_payer_account_id AS VARCHAR) AS payer_account_id,
    CAST(line_item_usage_account_id AS VARCHAR) AS usage_account_id,
    line_item_currency_code AS currency,
    bill_billing_entity AS billing_entity,
    line_item_product_code AS product_code,
    map_extract_value(product, 'product_name') AS product_name,
    coalesce(product_region_code, map_extract_value(product, 'region_code'), map_extract_value(product, 'region'),
      nullif(split_part(line_item_resource_id, ':', 4), '')) AS region,
    coalesce(line_item_line_item_type, '') AS line_item_type,
    line_item_usage_type AS usage_type,
    line_item_line_item_description AS description,
    pricing_unit AS unit,
    split_part(split_part(line_item_resource_id, ':inference-profile/', 2), '.', 1) AS profile,
    CAST(line_item_usage_amount AS DECIMAL(38, 12)) AS amount,
    CAST(pricing_public_on_demand_cost AS DECIMAL(38, 12)) AS list_cost,
    CAST(line_item_unblended_cost AS DECIMAL(38, 12)) AS unblended_cost,
    -- columns that begin with net are there only where the account has discounts: write NULL for those that are missing
    CAST(line_item_net_unblended_cost AS DECIMAL(38, 12)) AS net_cost,
    CAST(discount_total_discount AS DECIMAL(38, 12)) AS total_discount,
    CAST(savings_plan_savings_plan_effective_cost AS DECIMAL(38, 12)) AS plan_cost,
    CAST(savings_plan_net_savings_plan_effective_cost AS DECIMAL(38, 12)) AS net_plan_cost,
    TRY_CAST(savings_plan_total_commitment_to_date AS DECIMAL(38, 12))
      - TRY_CAST(savings_plan_used_commitment AS DECIMAL(38, 12)) AS plan_unused,
    CAST(reservation_effective_cost AS DECIMAL(38, 12)) AS reservation_cost,
    CAST(reservation_net_effective_cost AS DECIMAL(38, 12)) AS net_reservation_cost,
    CAST(reservation_unused_amortized_upfront_fee_for_billing_period AS DECIMAL(38, 12))
      + CAST(reservation_unused_recurring_fee AS DECIMAL(38, 12)) AS reservation_unused,
    CAST(reservation_net_unused_amortized_upfront_fee_for_billing_period AS DECIMAL(38, 12))
      + CAST(reservation_net_unused_recurring_fee AS DECIMAL(38, 12)) AS net_reservation_unused,
    reservation_reservation_arn AS reservation_arn
  FROM cur2 -- your table or view
  -- the months to reduce; by the partition column too, where there is one
  WHERE bill_billing_period_start_date >= TIMESTAMP '2000-01-01 00:00:00'
), told AS (
  SELECT *,
    starts_with(product_code, 'AmazonBedrock')
      OR (billing_entity = 'AWS Marketplace' AND coalesce(strpos(product_name, 'Bedrock') > 0, true)) AS bedrock,
    line_item_type IN ('Usage', 'SavingsPlanCoveredUsage', 'DiscountedUsage') AS used,
    line_item_type = 'SavingsPlanRecurringFee' AND unblended_cost <> 0 AND net_cost IS NOT NULL AS spread
  FROM report
), fees AS (
  -- what was not used of a savings plan is discounted as its fee is: unused * net / fee, in whole numbers of the last digit
  SELECT *,
    CASE WHEN spread THEN CAST(abs(coalesce(plan_unused, unblended_cost)) * 1000000000000 AS HUGEINT) END AS unused,
    CASE WHEN spread THEN CAST(abs(net_cost) * 1000000000000 AS HUGEINT) END AS net,
    CASE WHEN spread THEN CAST(abs(unblended_cost) * 1000000000000 AS HUGEINT) END AS fee
  FROM told
), parts AS (
  -- a product of two such numbers may be longer than a number can be: the whole times first, then the rest by parts of the net
  SELECT *,
    (unused - unused % fee) // fee AS times,
    (unused % fee) * ((net - net % 10000000000000) // 10000000000000) AS high,
    (unused % fee) * (net % 10000000000000) AS low
  FROM fees
), rests AS (
  SELECT *, 2 * ((high % fee) * 10000000000000 + low) + fee AS rest
  FROM parts
), counted AS (
  SELECT *,
    bedrock OR product_code = 'AmazonSageMaker' AS detailed,
    CASE line_item_type
      WHEN 'SavingsPlanCoveredUsage' THEN coalesce(plan_cost, unblended_cost)
      WHEN 'SavingsPlanNegation' THEN 0
      WHEN 'SavingsPlanUpfrontFee' THEN 0
      WHEN 'SavingsPlanRecurringFee' THEN coalesce(plan_unused, unblended_cost)
      WHEN 'DiscountedUsage' THEN coalesce(reservation_cost, unblended_cost)
      WHEN 'RIFee' THEN coalesce(reservation_unused, unblended_cost)
      WHEN 'Fee' THEN CASE WHEN coalesce(reservation_arn, '') = '' THEN unblended_cost ELSE 0 END
      ELSE unblended_cost
    END AS amortized_cost,
    -- a discount's own row is in the net costs of the others; where a row tells no net cost, it is its cost
    CASE line_item_type
      WHEN 'SavingsPlanCoveredUsage' THEN coalesce(net_plan_cost, plan_cost, unblended_cost)
      WHEN 'SavingsPlanNegation' THEN 0
      WHEN 'SavingsPlanUpfrontFee' THEN 0
      WHEN 'SavingsPlanRecurringFee' THEN CASE
        WHEN spread THEN CAST(sign(coalesce(plan_unused, unblended_cost)) * sign(net_cost) * sign(unblended_cost)
          * CAST(times * net + ((high - high % fee) // fee) * 10000000000000
            + (rest - rest % (2 * fee)) // (2 * fee) AS DECIMAL(38, 0)) * 0.000000000001 AS DECIMAL(38, 12))
        ELSE coalesce(plan_unused, unblended_cost) END
      WHEN 'DiscountedUsage' THEN coalesce(net_reservation_cost, reservation_cost, unblended_cost)
      WHEN 'RIFee' THEN coalesce(net_reservation_unused, reservation_unused, unblended_cost)
      WHEN 'Fee' THEN CASE WHEN coalesce(reservation_arn, '') = '' THEN coalesce(net_cost, unblended_cost) ELSE 0 END
      ELSE coalesce(net_cost, CASE WHEN line_item_type LIKE '%Discount' THEN 0 ELSE unblended_cost END)
    END AS net_amortized_cost
  FROM rests
)
SELECT
  1 AS parley_bill,
  CAST(CAST(period_start AS DATE) AS VARCHAR) AS billing_month,
  CASE WHEN bedrock AND used THEN CAST(date_trunc('hour', usage_start) AS VARCHAR) END AS usage_hour,
  payer_account_id,
  usage_account_id,
  currency,
  billing_entity,
  product_code,
  CASE WHEN billing_entity = 'AWS Marketplace' THEN product_name END AS product_name,
  line_item_type,
  CASE WHEN detailed THEN region END AS region,
  -- of EC2 whether it has accelerators, or is storage and traffic
  CASE WHEN detailed THEN usage_type
    WHEN product_code IN ('AmazonEC2', 'Amazon Elastic Compute Cloud') THEN
      CASE WHEN regexp_extract(usage_type, ':(p|g|trn|inf|dl)[0-9]') <> '' THEN 'accelerated'
        WHEN strpos(usage_type, 'EBS') > 0 OR strpos(usage_type, 'Bytes') > 0 OR strpos(usage_type, 'NatGateway') > 0
          THEN 'EBS and transfer' END
    END AS usage_type,
  CASE WHEN bedrock THEN description END AS description,
  CASE WHEN detailed THEN unit END AS unit,
  CASE WHEN bedrock AND profile IN ('us', 'eu', 'apac', 'au', 'jp', 'ca', 'us-gov', 'global') THEN profile END AS profile,
  sum(CASE WHEN detailed AND used THEN amount END) AS quantity,
  CASE WHEN sum(CASE WHEN used AND unblended_cost <> 0 AND coalesce(list_cost, 0) = 0 THEN 1 ELSE 0 END) = 0
    THEN sum(CASE WHEN used THEN list_cost END) END AS list_cost,
  sum(unblended_cost) AS unblended_cost,
  sum(amortized_cost) AS amortized_cost,
  sum(net_amortized_cost) AS net_amortized_cost,
  -- written with either sign; it takes off
  sum(CASE WHEN total_discount > 0 AND unblended_cost > 0 OR total_discount < 0 AND unblended_cost < 0 THEN -total_discount
    ELSE total_discount END) AS total_discount,
  count(*) AS line_items,
  count(net_cost) AS net_line_items,
  sum(CASE WHEN used AND (usage_start < period_start OR usage_start >= period_end) THEN 1 ELSE 0 END) AS outside_line_items
FROM counted
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
