package dev.parley.bill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a usage type lands in a file that names no service, such as the Cost Explorer's months by usage type. Only types
 * that one kind of service uses are recognised; the first that fits wins.
 */
final class UsageLines {

    private static final Map<Pattern, ContractLine> LADDER = new LinkedHashMap<>();

    static {
        step("bedrock.*agentcore|agentcore|guardrail", ContractLine.AGENTS);
        step(
                "knowledge-?base|kendra|(?:^|-)ocu|indexingocu|searchocu|esinstance|(?:^|-)es:|opensearch",
                ContractLine.VECTOR);
        step(":ml\\.|sagemaker|hyperpod|studio:|notebk:", ContractLine.SAGEMAKER);
        step(
                "textract|transcribe|comprehend|rekognition|polly|translate|personalize|(?:^|-)lex",
                ContractLine.AI_SERVICES);
        step(
                "instanceusage:db|multi-azusage|multiazusage|rds:|aurora|:db\\.|nodeusage:|replicationusage|readcapacity"
                        + "|writecapacity|readrequestunits|writerequestunits|dynamodb|elasticache|redshift|node:ra3|node:dc2"
                        + "|docdb|neptune",
                ContractLine.DATABASES);
        step("support", ContractLine.SUPPORT);
        step(
                "boxusage|spotusage|dedicatedusage|hostusage|computesp|ec2sp|ec2instancesp|lambda|fargate|eks-|ecs-"
                        + "|loadbalancer|lcuusage|unusedbox|apprunner|reservedcapacity|cpucredits",
                ContractLine.COMPUTE);
        step(
                "glacier|earlydelete|storage-?bytehrs|-bytehrs|efs|fsx|backup|directconnect|portusage",
                ContractLine.STORAGE);
        step(
                "kms|cloudwatch|cw:|metricmonitorusage|alarmmonitor|vendedlog|dataprocessing-bytes|dns-queries|hostedzone"
                        + "|secretsmanager|awssecrets|guardduty|configurationitem|crawler|etl-dpu|dpu-hour|kinesis|firehose"
                        + "|sqs|sns|workspaces|paideventsrecorded|inspector|macie|waf|shield",
                ContractLine.OTHER);
    }

    private UsageLines() {}

    /** @param usage in lower case */
    static Landing landing(String usage) {
        if (Landing.accelerated(usage)) {
            return Landing.known(ContractLine.GPU);
        }
        for (var step : LADDER.entrySet()) {
            if (step.getKey().matcher(usage).find()) {
                return Landing.known(step.getValue());
            }
        }
        return Landing.movedOrKept(usage)
                ? Landing.known(ContractLine.STORAGE)
                : new Landing(ContractLine.OTHER, false);
    }

    private static void step(String types, ContractLine line) {
        LADDER.put(Pattern.compile(types), line);
    }
}
