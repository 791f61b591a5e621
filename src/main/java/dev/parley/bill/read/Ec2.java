package dev.parley.bill.read;

/**
 * What is kept of an EC2 usage type: whether it is an instance with accelerators, or storage and traffic, which agreements and
 * buyers treat apart from other instances. The thousands of types themselves are not.
 */
final class Ec2 {

    private Ec2() {}

    /** SQL that is true of its product code, or its service's name. */
    static String is(String code) {
        return code + " IN ('AmazonEC2', 'Amazon Elastic Compute Cloud')";
    }

    /** As SQL over a product code (or the service's name) and a usage type; null for everything else. */
    static String kept(String code, String usageType) {
        return "CASE WHEN " + is(code) + " THEN"
                + " CASE WHEN regexp_matches(" + usageType + ", ':(p|g|trn|inf|dl)[0-9]') THEN 'accelerated'"
                + " WHEN strpos(" + usageType + ", 'EBS') > 0 OR strpos(" + usageType + ", 'Bytes') > 0 OR strpos("
                + usageType + ", 'NatGateway') > 0 THEN 'EBS and transfer' END END";
    }
}
