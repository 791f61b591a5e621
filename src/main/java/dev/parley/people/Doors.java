package dev.parley.people;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.parley.people.ui.SignInView;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/**
 * Two doors: the screens (form sign-in, one session) and the API (HTTP Basic or a token, no session, so no cookie that another site
 * could ride on and no CSRF token). The response headers are not set here but in {@code dev.parley.base.security}.
 */
@Configuration
@EnableWebSecurity
class Doors {

    private static final String SIGNED_OUT = "/sign-in?out";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals, CheckedPasswords passwords, AccessTokens tokens)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authenticationManager(passwords)
                .headers(headers -> headers.disable())
                .addFilterBefore(new BearerTokens(tokens, refusals), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain screens(
            HttpSecurity http, FirstRun firstRun, VaadinDefaultRequestCache requestCache, CheckedPasswords passwords)
            throws Exception {
        http.authenticationManager(passwords)
                .headers(headers -> headers.disable())
                .addFilterBefore(new ClosedDoors(firstRun), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness",
                                "/*.css",
                                "/*.js",
                                "/*.svg",
                                "/_static/**",
                                "/error")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class, SIGNED_OUT));
        http.formLogin(form -> form.failureHandler(new FormRefusal()));
        requestCache.setDelegateRequestCache(pagesOnly());
        return http.build();
    }

    /** Only a page that somebody opened is where they wanted to go; not a file or a call that a page made. */
    private static HttpSessionRequestCache pagesOnly() {
        var html = new MediaTypeRequestMatcher(new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        RequestMatcher get = request -> HttpMethod.GET.matches(request.getMethod());
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(get, html));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
