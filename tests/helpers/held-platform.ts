import type { Order, Outcome } from '#main/connectors/connector.ts';
import type { MailMessage } from '#main/delivery/outgoing-mail.ts';

/** A platform that answers nobody until it is told to, and everybody from then on. */
export function held() {
  const orders: Order[] = [];
  const watchers: { least: number; resolve: () => void }[] = [];
  const { promise, resolve: answer } = Promise.withResolvers<Outcome>();
  const tell = () => {
    for (const { least, resolve } of watchers) if (orders.length >= least) resolve();
  };
  return {
    orders,
    perform: (order: Order): Promise<Outcome> => {
      orders.push(order);
      tell();
      return promise;
    },
    answer,
    /** Once so many orders have arrived. */
    asked(least: number): Promise<void> {
      const { promise: arrived, resolve } = Promise.withResolvers<void>();
      watchers.push({ least, resolve });
      tell();
      return arrived;
    },
  };
}

/** The first password in a message with credentials. */
export function passwordIn({ text }: MailMessage): string {
  return /รหัสผ่าน: (\S+)/.exec(text)?.[1] ?? '';
}
