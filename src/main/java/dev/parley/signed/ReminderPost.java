package dev.parley.signed;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends reminders by the mail server of the settings; off until there is one. */
@Component
class ReminderPost {

    private final @Nullable JavaMailSender server;
    private final String from;
    private final String base;

    @Autowired
    ReminderPost(
            ObjectProvider<JavaMailSender> server,
            @Value("${parley.mail.from:}") String from,
            @Value("${parley.base-address:}") String base) {
        this(server.getIfAvailable(), from, base);
    }

    ReminderPost(@Nullable JavaMailSender server, String from, String base) {
        this.server = server;
        this.from = from.strip();
        this.base = base.strip();
    }

    /** What has to be set first; empty where mail is on. */
    Optional<String> missing() {
        if (server == null) {
            return Optional.of("No mail server is set: an administrator sets SPRING_MAIL_HOST.");
        }
        if (from.isEmpty() || base.isEmpty()) {
            return Optional.of("E-mail is off: an administrator sets parley.mail.from and parley.base-address.");
        }
        return Optional.empty();
    }

    String base() {
        return base;
    }

    /** @throws org.springframework.mail.MailException when the server does not take it */
    void send(String to, ReminderMail mail) {
        if (server == null) {
            throw new IllegalStateException("Mail is off: ask what is missing first.");
        }
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(mail.subject());
        message.setText(mail.text());
        server.send(message);
    }
}
