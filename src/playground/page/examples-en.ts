import type { ExampleMessage } from './example-message.js';

/** Two of the six are genuine. */
export const englishExamples: readonly ExampleMessage[] = [
  {
    title: 'A parcel',
    kind: 'hidden-user',
    senderName: 'Parcel Desk',
    text: [
      'Your parcel 7730 is being held at our depot. A customs fee of €1.99 is unpaid. Pay today or it goes back to the sender: ',
      { shown: 'https://post.example.com/track/7730', address: 'https://post-delivery.example/pay?id=7730' },
    ],
  },
  {
    title: 'An appointment',
    kind: 'user',
    senderName: 'Dental Practice',
    text: [
      'A reminder: your check-up is on Thursday at 15:30. If you can’t make it, please ring the practice on the number on your appointment card.',
    ],
  },
  {
    title: 'A new number',
    kind: 'hidden-user',
    senderName: '+39 ••• ••12',
    text: [
      'Hi mum, my phone fell in the water, this is my new number, please save it. Are you there? I have to pay a bill today and my bank app doesn’t work yet. Can you send €480 for me? I’ll give it back on Monday. Don’t ring, the microphone is broken, just write ❤️',
    ],
  },
  {
    title: 'A job',
    kind: 'channel',
    senderName: 'Easy Jobs Daily',
    text: [
      'Congratulations, your profile was chosen! Earn €200 a day from home: 30 minutes of liking videos, no experience, no interview. A deposit of €20 opens your work account and you get it back on the first evening. Only 5 places left today!',
    ],
    button: { text: 'Take my place', url: 'https://easy-jobs.example/start' },
  },
  {
    title: 'The bank',
    kind: 'user',
    senderName: 'Bank Security',
    text: [
      'WARNING: somebody logged in to your account from an unknown device and it has been locked. Confirm your card number and PIN within 2 hours, or the account will be closed for good: https://login.bank-check.example/confirm',
    ],
  },
  {
    title: 'A login code',
    kind: 'user',
    senderName: 'Login Service',
    text: [
      'Your login code is 48213. Don’t give this code to anybody, even if they say they work for us. If you were not logging in, you can ignore this message.',
    ],
  },
];
