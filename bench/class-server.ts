import { startBotApi } from './bot-api.ts';
import { School } from './school.ts';

/** The Bot API server with the pupils behind it, in a process of its own; prints its address, ends with SIGTERM. */
const school = new School();
const api = await startBotApi({
  onCall(method, parameters) {
    school.onCall(method, parameters);
  },
  async control(path, { token, presses }) {
    const mailbox = api.mailbox(String(token));
    switch (path) {
      case '/quizzes':
        await mailbox.firstPollAt;
        return school.openQuizzes(mailbox);
      case '/round':
        await mailbox.firstPollAt;
        return school.press(mailbox, Number(presses));
      case '/confirmed':
        return school.confirmed;
      default:
        throw new Error(`nothing is at ${path}`);
    }
  },
});
process.stdout.write(`${api.origin}\n`);
