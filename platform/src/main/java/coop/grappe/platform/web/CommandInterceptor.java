package coop.grappe.platform.web;

import coop.grappe.platform.problem.CommonProblem;
import coop.grappe.platform.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a {@link Command} inside its transaction: gives a repeated request its first answer, and turns a lost race into a 409,
 * and a value that the database cannot hold (a text with U+0000) into a 400, while they can still be answered.
 */
@Command
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class CommandInterceptor {

    private final IdempotencyKeys keys;
    private final EntityManager entities;

    CommandInterceptor(IdempotencyKeys keys, EntityManager entities) {
        this.keys = keys;
        this.entities = entities;
    }

    @AroundInvoke
    Object run(InvocationContext invocation) throws Exception {
        IdempotencyKey key = keys.ofRequest();
        if (key == null) {
            return proceed(invocation);
        }
        RestResponse<?> first = keys.claim(key);
        if (first != null) {
            return first;
        }
        Object answer = proceed(invocation);
        keys.keep(key, (RestResponse<?>) answer);
        return answer;
    }

    private Object proceed(InvocationContext invocation) throws Exception {
        try {
            Object answer = invocation.proceed();
            entities.flush();
            return answer;
        } catch (OptimisticLockException | PessimisticLockException | LockAcquisitionException race) {
            throw new Problem(CommonProblem.CONFLICT);
        } catch (ConstraintViolationException refused) {
            if (refused.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                throw new Problem(CommonProblem.CONFLICT);
            }
            throw refused;
        } catch (DataException unstorable) {
            throw new Problem(CommonProblem.BAD_REQUEST);
        }
    }
}
