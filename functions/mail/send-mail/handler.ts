import { mailConsumer } from './mail-consumer.ts';
import { delivery, needs } from './adapters.ts';
import { sendMail } from './send-mail.ts';

export const handler = mailConsumer(sendMail(needs), delivery);
