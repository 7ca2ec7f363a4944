package dev.tutorium.rest.kernel;

/** Something the kernel itself finds wrong with a request: too many of them, a key used twice. */
final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    FaultException(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
