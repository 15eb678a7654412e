export type { Assessment, FoundSignal, Verdict } from './assessment.ts';
export { checkKnowledge } from './check-knowledge.ts';
export { createChecker, type Checker } from './checker.ts';
export { answerJsonLines, describeCheck, evaluateLines } from './command.ts';
export { compileCheckKnowledge, loadCheckKnowledge } from './compiled-knowledge.ts';

export {
  checkButton,
  checkMigrations,
  checkThisButton,
  createCheck,
  createCheckMaterial,
  loadCheckMaterial,
  type CheckMaterial,
} from './chat/index.ts';
