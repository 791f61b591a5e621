package dev.parley.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Role;
import dev.parley.people.People;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import dev.parley.test.SetClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.core.context.SecurityContextHolder;

/** Reminders of the sample, by a real mail server. */
@AppTest
class RemindersTest {

    @Autowired
    EnteredSample sample;

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderStore store;

    @Autowired
    ReminderDays days;

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    Persons persons;

    @Autowired
    SetClock clock;

    private GreenMail mail;
    private EnteredSample.Entered entered;
    private UUID id;
    private String address;

    @BeforeEach
    void enter() {
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        entered = sample.enter();
        id = entered.negotiation().id();
        address = "me-" + UUID.randomUUID() + "@example.test";
        persons.actAs(entered.colleague());
    }

    @AfterEach
    void end() {
        clock.letGo();
        reminders.mine(id).forEach(one -> reminders.drop(id, one.id()));
        mail.stop();
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_renewal_is_announced_once_to_who_chose_it_and_without_a_figure_or_a_name_of_a_deal() throws Exception {
        reminders.choose(id, ReminderKind.RENEWAL, 14, address);
        clock.set(Instant.parse("2027-04-15T09:00:00Z"));
        assertThat(round().send()).isZero();
        clock.set(Instant.parse("2027-04-16T09:00:00Z"));
        assertThat(round().send()).isEqualTo(1);
        assertThat(round().send()).isZero();
        var message = Arrays.stream(mail.getReceivedMessages())
                .filter(this::mine)
                .findFirst()
                .orElseThrow();
        assertThat(message.getSubject()).isEqualTo("Parley: Capacity renews itself, in 14 days");
        var body = GreenMailUtil.getBody(message);
        assertThat(body)
                .contains("Capacity renews itself: 30 Apr 2027, in 14 days.")
                .contains(
                        "https://parley.example.test/n/" + entered.negotiation().slug() + "/capacity");
        assertThat(message.getSubject() + body).doesNotContain("$", "%", "R2", "Llama", "Target", "13.08");
        assertThat(reminders.sent(id))
                .singleElement()
                .satisfies(one -> assertThat(one.sent()).isTrue());
    }

    @Test
    void two_nodes_do_not_send_the_same_reminder_twice() throws Exception {
        reminders.choose(id, ReminderKind.OFFER, 3, address);
        clock.set(Instant.parse("2027-04-14T09:00:00Z"));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> node = () -> round().send();
            int sent = 0;
            for (var one : nodes.invokeAll(Collections.nCopies(4, node))) {
                sent += one.get();
            }
            assertThat(sent).isEqualTo(1);
        }
        assertThat(Arrays.stream(mail.getReceivedMessages()).filter(this::mine)).hasSize(1);
    }

    @Test
    void what_fails_is_shown_and_tried_again() {
        reminders.choose(id, ReminderKind.YEAR_END, 30, address);
        clock.set(Instant.parse("2027-04-14T09:00:00Z"));
        var round = round();
        mail.stop();
        assertThat(round.send()).isZero();
        assertThat(reminders.sent(id)).singleElement().satisfies(one -> {
            assertThat(one.sent()).isFalse();
            assertThat(one.failed()).startsWith("try 1 of 5: ");
        });
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        assertThat(round().send()).isEqualTo(1);
        assertThat(reminders.sent(id))
                .singleElement()
                .satisfies(one -> assertThat(one.sent()).isTrue());
    }

    @Test
    void who_is_no_longer_a_member_is_reminded_of_nothing() {
        reminders.choose(id, ReminderKind.YEAR_END, 30, address);
        clock.set(Instant.parse("2027-04-14T09:00:00Z"));
        persons.run(entered.lead(), () -> members.remove(id, entered.colleague().id()));
        assertThat(round().send()).isZero();
        persons.run(entered.lead(), () -> members.put(id, entered.colleague().id(), Role.PROCUREMENT, null));
    }

    @Test
    void without_a_server_mail_is_off_and_says_so_and_bad_input_is_refused() {
        assertThat(reminders.off())
                .hasValueSatisfying(words -> assertThat(words).contains("SPRING_MAIL_HOST"));
        assertThatThrownBy(() -> reminders.choose(id, ReminderKind.OFFER, 400, address))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("400 days");
        assertThatThrownBy(() -> reminders.choose(id, ReminderKind.OFFER, 4, "me at home"))
                .hasMessageContaining("\"me at home\" is no e-mail address");
        reminders.choose(id, ReminderKind.OFFER, 4, address);
        assertThatThrownBy(() -> reminders.choose(id, ReminderKind.OFFER, 4, address))
                .hasMessageContaining("is chosen already");
    }

    private boolean mine(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private ReminderRound round() {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(mail.getSmtp().getPort());
        return new ReminderRound(
                store,
                days,
                new ReminderPost(server, "parley@example.test", "https://parley.example.test"),
                people,
                clock);
    }
}
