package dev.tutorium.application.material.port;

import dev.tutorium.application.file.port.Uploads;
import dev.tutorium.application.file.port.UploadsInMemory;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

class MaterialsInMemoryTest extends MaterialsContract {

    private final Memory memory = new Memory();
    private final Materials materials = new MaterialsInMemory(memory);
    private final Uploads uploads = new UploadsInMemory(memory);

    @Override
    protected Materials materials() {
        return materials;
    }

    @Override
    protected Uploads uploads() {
        return uploads;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory(memory);
    }

    @Override
    protected AccountId owner() {
        return new AccountId(UUID.randomUUID());
    }
}
