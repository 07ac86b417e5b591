// npm that is ended by a signal ends its shell and leaves the program: whoever starts a program by `npm start` ends
// it by ending npm. So a program that npm started asks itself to end when its parent is gone.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
