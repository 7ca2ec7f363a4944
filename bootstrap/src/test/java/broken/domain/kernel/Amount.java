package broken.domain.kernel;

/** Breaks: the kernel sees a capability, which sees the kernel. */
public record Amount(broken.domain.payment.Charge charge) {}
