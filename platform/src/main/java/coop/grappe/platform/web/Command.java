package coop.grappe.platform.web;

import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that changes something. It runs in one transaction, and a request that repeats an
 * {@code Idempotency-Key} gets the first answer again without running it.
 *
 * <p>The method returns {@link org.jboss.resteasy.reactive.RestResponse}.
 */
@Inherited
@InterceptorBinding
@Transactional
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Command {}
