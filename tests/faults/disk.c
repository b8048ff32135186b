/* Loaded before the C library (LD_PRELOAD): a disk that refuses, or whose every change is written down.
 *
 * DISK_NAMES    only files whose path holds this text
 * DISK_FAIL_AT  the n-th write, truncation, rename, link, unlink or fsync of such files fails with EIO (1 is the first)
 * DISK_FOR_EVER every later one, too
 * DISK_LOG      a file to which each of them is appended: kind, path length, offset, length; then path and bytes
 *               (the bytes of a rename or link are the new path)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static long calls = 0;
static int log_file = -1;

static int path_of(int file, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, 4095);
    path[length > 0 ? length : 0] = 0;
    return length > 0;
}

/* 1 when the call is to fail */
static int told(char kind, const char *path, uint64_t offset, const void *bytes, uint64_t length) {
    const char *names = getenv("DISK_NAMES");
    if (!names || !strstr(path, names)) return 0;
    const char *at = getenv("DISK_FAIL_AT"), *log = getenv("DISK_LOG");
    pthread_mutex_lock(&guard);
    calls++;
    int fails = at && (calls == atol(at) || (getenv("DISK_FOR_EVER") && calls > atol(at)));
    if (log && !fails) {
        if (log_file < 0) log_file = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
        uint64_t head[4] = {(uint64_t)kind, strlen(path), offset, length};
        struct iovec parts[3] = {{head, sizeof head}, {(void *)path, head[1]}, {(void *)bytes, bytes ? length : 0}};
        if (writev(log_file, parts, 3) < 0) abort();
    }
    pthread_mutex_unlock(&guard);
    if (fails) errno = EIO;
    return fails;
}

static int noted(char kind, int file, uint64_t offset, const void *bytes, uint64_t length) {
    char path[4096];
    return path_of(file, path) && told(kind, path, offset, bytes, length);
}

#define REAL(name, result, ...) \
    static result (*real)(__VA_ARGS__); \
    if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
    REAL("pwrite64", ssize_t, int, const void *, size_t, off64_t);
    return noted('w', file, (uint64_t)offset, bytes, length) ? -1 : real(file, bytes, length, offset);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) { return pwrite64(file, bytes, length, offset); }

ssize_t write(int file, const void *bytes, size_t length) {
    REAL("write", ssize_t, int, const void *, size_t);
    int flags = fcntl(file, F_GETFL);
    int64_t offset = lseek(file, 0, flags >= 0 && (flags & O_APPEND) ? SEEK_END : SEEK_CUR);
    return offset >= 0 && noted('w', file, (uint64_t)offset, bytes, length) ? -1 : real(file, bytes, length);
}

int ftruncate64(int file, off64_t length) {
    REAL("ftruncate64", int, int, off64_t);
    return noted('t', file, (uint64_t)length, NULL, 0) ? -1 : real(file, length);
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

int fsync(int file) {
    REAL("fsync", int, int);
    return noted('s', file, 0, NULL, 0) ? -1 : real(file);
}

int unlink(const char *path) {
    REAL("unlink", int, const char *);
    return told('u', path, 0, NULL, 0) ? -1 : real(path);
}

int unlinkat(int folder, const char *name, int flags) {
    REAL("unlinkat", int, int, const char *, int);
    char path[4096 + 256];
    if (name[0] == '/' || folder == AT_FDCWD || !path_of(folder, path)) snprintf(path, sizeof path, "%s", name);
    else snprintf(path + strlen(path), 256, "/%s", name);
    return !(flags & AT_REMOVEDIR) && told('u', path, 0, NULL, 0) ? -1 : real(folder, name, flags);
}

int rename(const char *from, const char *to) {
    REAL("rename", int, const char *, const char *);
    return told('r', from, 0, to, strlen(to)) ? -1 : real(from, to);
}

int link(const char *from, const char *to) {
    REAL("link", int, const char *, const char *);
    return told('l', from, 0, to, strlen(to)) ? -1 : real(from, to);
}

int fdatasync(int file) {
    REAL("fdatasync", int, int);
    return noted('s', file, 0, NULL, 0) ? -1 : real(file);
}
