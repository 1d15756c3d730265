package dev.lehr.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/// A file that gives and takes three bytes at a time, and every second time none, as a channel may.
final class ReluctantChannel extends FileChannel {
    private final FileChannel file;
    private int calls;

    ReluctantChannel(FileChannel file) {
        this.file = file;
    }

    /// Something that is done with a part of a buffer.
    private interface Use {
        int of(ByteBuffer part) throws IOException;
    }

    private int some(ByteBuffer buffer, Use use) throws IOException {
        int limit = buffer.limit();
        buffer.limit(Math.min(limit, buffer.position() + (calls++ % 2 == 0 ? 0 : 3)));
        int used = buffer.hasRemaining() ? use.of(buffer) : 0;
        buffer.limit(limit);
        return used;
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        return some(into, part -> file.read(part, at));
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        return some(from, part -> file.write(part, at));
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return some(from, file::write);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public int read(ByteBuffer into) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel position(long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void force(boolean metadata) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
