package dev.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** AWS reads the names of its own pages alone. */
class ListSourceTest {

    @Test
    void pages_and_price_lists_of_aws_are_named_without_those_who_passed_them_on() {
        assertThat(ListSource.of("AWS Price List, published 2026-08-20 (by way of github.com/a/b@42777bf)"))
                .isEqualTo("AWS Price List, published 2026-08-20");
        assertThat(ListSource.of("aws.amazon.com/bedrock/pricing as of 2026-07-24 (by way of github.com/a/b@86fc3c1)"))
                .isEqualTo("aws.amazon.com/bedrock/pricing as of 2026-07-24");
        assertThat(ListSource.of("https://docs.aws.amazon.com/bedrock/latest"))
                .isEqualTo("https://docs.aws.amazon.com/bedrock/latest");
    }

    @Test
    void what_was_typed_by_hand_or_names_no_page_of_aws_is_to_be_confirmed() {
        for (var source : new String[] {
            "AWS Price List, published 2026-10-06 (by way of github.com/a/b@5396040, entered by hand there)",
            "github.com/someone/aws.amazon.com",
            "aws.amazon.community/prices",
            "openai.com/pricing",
            " ",
            null
        }) {
            assertThat(ListSource.of(source)).as(source).isEqualTo(ListSource.TO_CONFIRM);
            assertThat(ListSource.named(source)).isFalse();
        }
    }
}
