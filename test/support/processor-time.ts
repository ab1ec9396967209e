/** Milliseconds of work that this process has done: unlike the clock's it doesn't grow while others have the machine. */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
