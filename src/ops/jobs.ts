import type { Clock } from '../clock.ts';
import type { Job } from '../feature.ts';

/** Runs each job now and again `everyMs` after its end; a job that fails is reported and runs again. */
export function startJobs(
  jobs: readonly Job[],
  clock: Clock,
  reportFault: (what: string, error: unknown) => void,
): { stop(): Promise<void> } {
  let isStopped = false;
  const cancels = new Map<Job, () => void>();
  const running = new Set<Promise<void>>();

  const run = (job: Job) => {
    const run = job
      .run()
      .catch((error: unknown) => {
        reportFault(job.name, error);
      })
      .then(() => {
        if (!isStopped) schedule(job);
      })
      .finally(() => running.delete(run));
    running.add(run);
  };
  const schedule = (job: Job) => {
    const cancel = clock.setTimer(() => {
      run(job);
    }, job.everyMs);
    cancels.set(job, cancel);
  };

  jobs.forEach(run);
  return {
    async stop() {
      isStopped = true;
      for (const cancel of cancels.values()) cancel();
      await Promise.all(running);
    },
  };
}
