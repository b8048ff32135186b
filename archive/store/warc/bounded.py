"""Reads WARC files of others as one stream of bytes, gzipped or not, under limits that hold whatever is in them."""

import io
import zlib

from archive.store.warc.reading import BLOCK, GZIP

# A record's headers are a few hundred bytes; so much is an attack, or no WARC file at all.
MOST_HEAD = 64 * 1024
# Pages pack to a tenth; a file that unpacks to so many times its size is a bomb.
MOST_RATIO = 150
FREE = 64 * 1024 * 1024  # the ratio says nothing about small files (bytes)


class RefusedFileError(Exception):
    """A file cannot be read on; the text says why."""


class BoundedStream:
    """What a file holds, unpacked as it is read; never more than a block ahead."""

    def __init__(self, file: io.BufferedReader) -> None:
        self._file = file
        self._is_packed = file.peek(2)[:2] == b"\x1f\x8b"
        self._inflating = zlib.decompressobj(GZIP)
        self._ahead = b""
        self._packed = self._unpacked = 0

    def head(self) -> bytes:
        """Return lines up to and with the next empty one, without empty ones before; b"" at the end of the file.

        Raises:
            RefusedFileError: they are longer than any headers, or cut, or the file is damaged.
        """
        lines, size = [], 0
        while (line := self._line()) != b"":
            size += len(line)
            if size > MOST_HEAD:
                raise RefusedFileError(f"headers longer than {MOST_HEAD} bytes")
            if line.strip():
                lines.append(line)
            elif lines:
                return b"".join([*lines, b"\r\n"])
        if lines:
            raise RefusedFileError("it ends in the middle of a record")
        return b""

    def read(self, size: int) -> bytes:
        """Return so many bytes.

        Raises:
            RefusedFileError: there are fewer, or the file is damaged.
        """
        pieces = []
        while size > 0:
            if not self._ahead and not self._fill():
                raise RefusedFileError("it ends in the middle of a record")
            piece, self._ahead = self._ahead[:size], self._ahead[size:]
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def skip(self, size: int) -> None:
        """Read so many bytes and forget them."""
        while size > 0:
            self.read(min(size, BLOCK))
            size -= BLOCK

    def _line(self) -> bytes:
        pieces, size = [], 0
        while self._ahead or self._fill():
            end = self._ahead.find(b"\n") + 1 or len(self._ahead)
            pieces.append(self._ahead[:end])
            self._ahead = self._ahead[end:]
            size += end
            if pieces[-1].endswith(b"\n") or size > MOST_HEAD:
                break
        return b"".join(pieces)

    def _fill(self) -> bool:
        """Unpack the next block; False at the end of the file."""
        while not self._ahead:
            block = self._inflating.unconsumed_tail or self._inflating.unused_data
            if not block:
                block = self._file.read(BLOCK)
                self._packed += len(block)
                if not block:
                    if self._is_packed and self._unpacked and not self._inflating.eof:
                        raise RefusedFileError("it ends in the middle of a record")
                    return False
            self._ahead = self._unpack(block) if self._is_packed else block
        return True

    def _unpack(self, block: bytes) -> bytes:
        if self._inflating.eof:
            self._inflating = zlib.decompressobj(GZIP)
        try:
            piece = self._inflating.decompress(block, BLOCK)
        except zlib.error as error:
            raise RefusedFileError(f"it is damaged near byte {self._packed}") from error
        self._unpacked += len(piece)
        if self._unpacked > max(FREE, MOST_RATIO * self._packed):
            raise RefusedFileError(f"it unpacks to more than {MOST_RATIO} times its size")
        return piece
