/** Whoever reads what a command says may stop reading (`npm run audit | head`): then it is done, without a complaint. */
const endUnread = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`Không in được kết quả: lỗi ${error.code ?? error.message}.\n`);
  process.exit(1);
};

process.stdout.on('error', endUnread);
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  // Nobody is left to be told; what the command does and prints is not about this.
  if (error.code !== 'EPIPE') process.exitCode = 1;
});

/**
 * Prints a line (or several) of a command's outcome. Everything that a command says goes through here.
 * @returns false if the reader is slower than we are; `drain` of stdout tells when it has caught up.
 */
export const printLine = (text: string): boolean => process.stdout.write(`${text}\n`);
