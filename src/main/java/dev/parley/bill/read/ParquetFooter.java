package dev.parley.bill.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of a Parquet file's columns, read of its footer as the format says (a length and a magic at the very end, before
 * them the metadata in Thrift's compact protocol, the schema among its first fields). To say what a file is takes no more:
 * of a folder of parts none is opened with DuckDB for it.
 *
 * @param columns of the table itself, not what lies inside of a map or a structure
 * @param schema  as it stands there: files of equal ones have equal columns of equal types
 */
record ParquetFooter(List<String> columns, String schema) {

    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
    private static final int TAIL = 8;

    /** Bytes of a schema above which it is none. */
    private static final int LONGEST = 4 << 20;

    /** @throws Broken when the file does not end as Parquet */
    static ParquetFooter of(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long end = channel.size() - TAIL;
            if (end < MAGIC.length) {
                throw new Broken();
            }
            var tail = Channels.newInputStream(channel.position(end)).readNBytes(TAIL);
            long length = 0;
            for (int i = 3; i >= 0; i--) {
                length = length << 8 | (tail[i] & 0xff);
            }
            boolean ends = tail[4] == MAGIC[0] && tail[5] == MAGIC[1] && tail[6] == MAGIC[2] && tail[7] == MAGIC[3];
            if (!ends || length > end - MAGIC.length) {
                throw new Broken();
            }
            channel.position(end - length);
            return new Schema(new BufferedInputStream(Channels.newInputStream(channel), 1 << 14)).read();
        } catch (EOFException | IllegalArgumentException | ArithmeticException nonsense) {
            throw new Broken();
        }
    }

    /** The file was cut off or changed. */
    static final class Broken extends IOException {}

    /** Reads the schema of the metadata that a stream begins with. */
    private static final class Schema {

        /** The field of the metadata that is the schema, and those of its elements that are needed. */
        private static final int SCHEMA = 2;

        private static final int NAME = 4;
        private static final int CHILDREN = 5;

        private final CompactThrift thrift;

        Schema(InputStream in) {
            this.thrift = new CompactThrift(in, LONGEST);
        }

        private record Element(String name, int children) {}

        ParquetFooter read() throws IOException {
            int id = 0;
            while (true) {
                int header = thrift.one();
                id = thrift.field(header, id);
                if (header == 0) {
                    throw new IllegalArgumentException("no schema");
                } else if (id == SCHEMA) {
                    thrift.listLength();
                    return new ParquetFooter(columns(), thrift.seen());
                }
                thrift.skip(header & 0xf, 0);
            }
        }

        /** They stand depth first: after each element what lies inside of it. */
        private List<String> columns() throws IOException {
            var columns = new ArrayList<String>();
            int of = element().children();
            for (int i = 0; i < of; i++) {
                var column = element();
                columns.add(column.name());
                for (int inside = column.children(); inside > 0; inside--) {
                    inside = Math.addExact(inside, element().children());
                }
            }
            return columns;
        }

        private Element element() throws IOException {
            var name = "";
            int children = 0;
            int id = 0;
            for (int header = thrift.one(); header != 0; header = thrift.one()) {
                id = thrift.field(header, id);
                if (id == NAME) {
                    name = thrift.text();
                } else if (id == CHILDREN) {
                    children = Math.toIntExact(thrift.number());
                } else {
                    thrift.skip(header & 0xf, 0);
                }
            }
            return new Element(name, Math.max(0, children));
        }
    }
}
