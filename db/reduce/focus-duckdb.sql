-- Reduces a FOCUS export to what Parley reads of a bill, in DuckDB, for instance:
--   CREATE VIEW focus AS SELECT * FROM read_parquet('export/**/*.parquet', union_by_name = true);
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
    CAST(BillingPeriodStart AS TIMESTAMP) AS period_start,
    CAST(BillingPeriodEnd AS TIMESTAMP) AS period_end,
    CAST(ChargePeriodStart AS TIMESTAMP) AS usage_start,
    CAST(BillingAccountId AS VARCHAR) AS payer_account_id,
    CAST(SubAccountId AS VARCHAR) AS usage_account_id,
    BillingCurrency AS currency,
    coalesce(ProviderName, '') AS provider,
    coalesce(InvoiceIssuerName, ProviderName, '') AS issuer,
    coalesce(PublisherName, 'AWS') AS publisher,
    coalesce(x_ServiceCode, ServiceName, '') AS product_code,
    coalesce(ServiceName, '') AS product_name,
    RegionId AS region,
    lower(ChargeCategory) AS category,
    lower(coalesce(ChargeClass, '')) AS class,
    SkuMeter AS usage_type, -- x_UsageType in FOCUS 1.0
    ChargeDescription AS description,
    CASE WHEN PricingUnit IS NULL THEN ConsumedUnit ELSE PricingUnit END AS unit,
    split_part(split_part(ResourceId, ':inference-profile/', 2), '.', 1) AS profile,
    CAST(CASE WHEN PricingUnit IS NULL THEN ConsumedQuantity ELSE PricingQuantity END AS DECIMAL(38, 12)) AS amount,
    CAST(ListCost AS DECIMAL(38, 12)) AS list_cost,
    CAST(BilledCost AS DECIMAL(38, 12)) AS unblended_cost,
    CAST(EffectiveCost AS DECIMAL(38, 12)) AS effective_cost
  FROM focus -- your table or view
  -- the months to reduce; by the partition column too, where there is one
  WHERE BillingPeriodStart >= TIMESTAMP '2000-01-01 00:00:00'
), told AS (
  SELECT *,
    CASE
      WHEN strpos(provider, 'Marketplace') > 0 OR strpos(issuer, 'Marketplace') > 0
        OR strpos(product_name, 'Bedrock Edition') > 0
        OR NOT (lower(publisher) LIKE '%amazon%' OR lower(publisher) LIKE '%aws%') THEN 'AWS Marketplace'
      ELSE 'AWS'
    END AS billing_entity,
    strpos(product_name, 'Bedrock') > 0 OR strpos(product_code, 'Bedrock') > 0 AS bedrock,
    category = 'usage' AS used,
    CASE category
      WHEN 'usage' THEN CASE WHEN class = 'correction' AND unblended_cost < 0 THEN 'Refund' ELSE 'Usage' END
      WHEN 'purchase' THEN 'Fee'
      WHEN 'tax' THEN 'Tax'
      WHEN 'credit' THEN CASE WHEN lower(description) LIKE '%enterprise%discount%' OR lower(description) LIKE '%private rate%discount%'
        THEN 'EdpDiscount' ELSE 'Credit' END
      WHEN 'adjustment' THEN CASE WHEN lower(description) LIKE '%enterprise%discount%'
        OR lower(description) LIKE '%private rate%discount%' THEN 'EdpDiscount' ELSE 'Refund' END
      ELSE coalesce(category, 'Usage')
    END AS line_item_type
  FROM report
  -- what other providers bill is no part of AWS's bill
  WHERE lower(provider) LIKE '%amazon%' OR lower(provider) LIKE '%aws%' OR lower(issuer) LIKE '%amazon%' OR lower(issuer) LIKE '%aws%'
), counted AS (
  SELECT *,
    bedrock OR strpos(product_name, 'SageMaker') > 0 OR strpos(product_code, 'SageMaker') > 0 AS detailed
  FROM told
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
  -- the effective cost is amortised and holds all discounts
  sum(effective_cost) AS amortized_cost,
  sum(effective_cost) AS net_amortized_cost,
  CAST(NULL AS DECIMAL(38, 12)) AS total_discount,
  count(*) AS line_items,
  0 AS net_line_items,
  sum(CASE WHEN used AND (usage_start < period_start OR usage_start >= period_end) THEN 1 ELSE 0 END) AS outside_line_items
FROM counted
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
