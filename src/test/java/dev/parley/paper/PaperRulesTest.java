package dev.parley.paper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.parley.paper.aws.AskLine;
import dev.parley.paper.aws.AskPaper;
import dev.parley.paper.aws.AskTerm;
import dev.parley.paper.aws.DemandLine;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leaves the house is made in one place, of types that cannot hold anything internal. */
class PaperRulesTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.parley");

    @Test
    void what_leaves_is_made_in_one_class_alone() {
        for (var made : List.of(
                AskPaper.class, AskLine.class, DemandLine.class, DemandLine.QuarterDemand.class, AskTerm.class)) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.parley.paper.aws..")
                    .and()
                    .doNotHaveSimpleName("AwsMapping")
                    .should()
                    .callConstructorWhere(DescribedPredicate.describe(
                            "makes " + made.getSimpleName(),
                            call -> call.getTargetOwner().isEquivalentTo(made)))
                    .check(PRODUCT);
        }
    }

    @Test
    void the_mapping_never_sees_a_position() {
        noClasses()
                .that()
                .haveSimpleName("AwsMapping")
                .or()
                .haveSimpleName("Papers")
                .or()
                .haveSimpleName("PaperMaker")
                .or()
                .haveSimpleName("AskTerms")
                .or()
                .haveSimpleName("Demands")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.parley.schedule.Position")
                .check(PRODUCT);
    }

    @Test
    void an_ask_line_has_exactly_two_rates() {
        var rates = java.util.Arrays.stream(AskLine.class.getRecordComponents())
                .filter(component -> component.getType() == BigDecimal.class)
                .map(java.lang.reflect.RecordComponent::getName)
                .toList();
        org.assertj.core.api.Assertions.assertThat(rates).containsExactly("list", "ask");
    }
}
