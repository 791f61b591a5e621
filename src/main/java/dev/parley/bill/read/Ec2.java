package dev.parley.bill.read;

/**
 * What is kept of an EC2 usage type: whether it is an instance with accelerators, or storage and traffic, which agreements and
 * buyers treat apart from other instances. The thousands of types themselves are not.
 */
final class Ec2 {

    private Ec2() {}

    /** As SQL over a product code (or the service's name) and a usage type; null for everything else. */
    static String kept(String code, String usageType) {
        return "CASE WHEN " + code + " IN ('AmazonEC2', 'Amazon Elastic Compute Cloud') THEN"
                + " CASE WHEN regexp_matches(" + usageType + ", ':(p|g|trn|inf|dl)[0-9]') THEN 'accelerated'"
                + " WHEN contains(" + usageType + ", 'EBS') OR contains(" + usageType + ", 'Bytes') OR contains("
                + usageType + ", 'NatGateway') THEN 'EBS and transfer' END END";
    }
}
