import { Command } from 'commander';
import { measureAnswers } from './answers.ts';
import { measureCheckSpeed } from './check-speed.ts';
import { Processes } from './processes.ts';
import { describeMachine, reportAnswers, reportCheckSpeed, reportRush, reportStart } from './report.ts';
import { measureRush } from './rush.ts';
import { measureStart } from './start.ts';

interface Options {
  readonly json?: true;
  readonly cpuProf?: string;
}

const program = new Command('npm run bench --')
  .description(
    'Measures Faro beside a bare grammY bot; everything stays on this machine. Takes about two minutes.',
  )
  .argument('[benchmark...]', 'answers, start, rush, check; all unless named', [
    'answers',
    'start',
    'rush',
    'check',
  ])
  .option('--json', 'print one JSON object')
  .option('--cpu-prof <dir>', 'write a CPU profile of Faro answering to this folder')
  .action(async (wanted: readonly string[], { json, cpuProf }: Options) => {
    const processes = new Processes();
    const tell = (text: string) => {
      if (json !== true) process.stdout.write(`${text}\n\n`);
    };
    const machine = describeMachine();
    tell(`${machine.cpus} × ${machine.model}, Node ${machine.node}, load ${machine.load}`);
    const answers = wanted.includes('answers') ? await measureAnswers(processes, cpuProf) : undefined;
    if (answers !== undefined) tell(reportAnswers(answers));
    const start = wanted.includes('start') ? await measureStart(processes) : undefined;
    if (start !== undefined) tell(reportStart(start));
    const rush = wanted.includes('rush') ? await measureRush(processes) : undefined;
    if (rush !== undefined) tell(reportRush(rush));
    const check = wanted.includes('check') ? await measureCheckSpeed() : undefined;
    if (check !== undefined) tell(reportCheckSpeed(check));
    if (json === true)
      process.stdout.write(`${JSON.stringify({ machine, answers, start, rush, check }, null, 2)}\n`);
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
// What was started ends with this process.
process.exit();
