package dev.parley.bill;

import static dev.parley.bill.ContractLine.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.PricingModel;
import dev.parley.bill.Charge.Seller;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandingTest {

    @ParameterizedTest
    @CsvSource({
        "AmazonEC2, USE1-BoxUsage:m5.large, COMPUTE",
        "EC2-Instances, , COMPUTE",
        "Amazon Elastic Compute Cloud, APN1-SpotUsage:g6e.12xlarge, GPU",
        "AmazonEC2, USW2-BoxUsage:p5.48xlarge, GPU",
        "AmazonEC2, BoxUsage:trn1.32xlarge, GPU",
        "AmazonEC2, EUC1-BoxUsage:inf2.xlarge, GPU",
        "AmazonEC2, BoxUsage:i4g.large, COMPUTE",
        "AmazonEC2, EUC1-EBS:VolumeUsage.gp3, STORAGE",
        "AmazonEC2, accelerated, GPU",
        "AmazonEC2, EBS and transfer, STORAGE",
        "AmazonEC2, USE1-USW2-AWS-Out-Bytes, STORAGE",
        "EC2 - Other, , STORAGE",
        "Amazon Relational Database Service, , DATABASES",
        "AmazonRDS, USE1-InstanceUsage:db.r6g.large, DATABASES",
        "Amazon DocumentDB (with MongoDB compatibility), , DATABASES",
        "Amazon Simple Storage Service, , STORAGE",
        "AWSLambda, , COMPUTE",
        "AWS Lambda, , COMPUTE",
        "AmazonSageMaker, USE1-Host:ml.p5.48xlarge, SAGEMAKER",
        "Amazon SageMaker AI, , SAGEMAKER",
        "AmazonBedrock, , BEDROCK_AWS",
        "AmazonBedrockService, , BEDROCK_AWS",
        "AmazonBedrockFoundationModels, , BEDROCK_AWS",
        "Claude Sonnet 4.6 (Amazon Bedrock Edition), , BEDROCK_MARKETPLACE",
        "AmazonBedrockAgentCore, , AGENTS",
        "Amazon Bedrock AgentCore, , AGENTS",
        "AmazonBedrock, USE1-Guardrail-ContentPolicyUnitsConsumed, AGENTS",
        "Amazon OpenSearch Service, , VECTOR",
        "AmazonKendra, , VECTOR",
        "Amazon Textract, , AI_SERVICES",
        "transcribe, , AI_SERVICES",
        "AmazonPolly, , AI_SERVICES",
        "AmazonCloudWatch, , OTHER",
        "AWS Key Management Service, , OTHER",
        "AWSSupportEnterprise, , SUPPORT",
        "Support (Business), , SUPPORT",
        "AWS Premium Support, , SUPPORT",
        "Savings Plans for Compute usage, , COMPUTE",
        "Savings Plans for Machine Learning usage, , SAGEMAKER",
        "ComputeSavingsPlans, , COMPUTE",
        ", USE1-BoxUsage:g5.xlarge, GPU",
        ", USE1-BoxUsage:c7g.xlarge, COMPUTE",
        ", EU-DataTransfer-Out-Bytes, STORAGE",
        ", TimedStorage-ByteHrs, STORAGE",
        ", USE1-Lambda-GB-Second, COMPUTE",
        ", InstanceUsage:db.t4g.medium, DATABASES"
    })
    void a_service_lands_by_any_of_its_names(@Nullable String service, @Nullable String usageType, ContractLine line) {
        assertThat(Landing.of(charge(Seller.AWS, service, usageType, null))).isEqualTo(new Landing(line, true));
    }

    @ParameterizedTest
    @CsvSource({"Sorting as a service, ", ", USE1-Odd-Thing", "AmazonÖ, ", ", "})
    void what_is_not_recognised_is_other(@Nullable String service, @Nullable String usageType) {
        assertThat(Landing.of(charge(Seller.AWS, service, usageType, null))).isEqualTo(new Landing(OTHER, false));
    }

    @ParameterizedTest
    @CsvSource({
        "Datadog Pro, , MARKETPLACE",
        "Supportability Suite, , MARKETPLACE",
        "Acme Premium Support, , MARKETPLACE",
        "Claude Sonnet 4.6 (Amazon Bedrock Edition), , BEDROCK_MARKETPLACE",
        "4xy8zkqexample, ON_DEMAND, BEDROCK_MARKETPLACE"
    })
    void what_the_marketplace_bills_is_told_by_its_seller(
            String service, @Nullable PricingModel bought, ContractLine line) {
        assertThat(Landing.of(charge(Seller.MARKETPLACE, service, null, bought)).line())
                .isEqualTo(line);
    }

    private static Charge charge(
            Seller seller, @Nullable String service, @Nullable String usageType, @Nullable PricingModel bought) {
        return SomeCharges.of(
                null,
                SomeCharges.SEPTEMBER,
                seller,
                service == null ? "" : service,
                Kind.USAGE,
                usageType,
                bought,
                BigDecimal.ONE,
                BigDecimal.ONE);
    }
}
