import { Client } from 'ntp-time';

enum TimeServer {
  Primary = '132.163.4.102', // expect: hardcoded-ntp-ip, no-server-override
  Lan = '192.168.0.10',
}

class Clock {
  private readonly client = new Client(TimeServer.Primary, 123, { timeout: 5000 });

  async sync(): Promise<void> {
    await this.client.syncTime();
  }
}

void new Clock().sync();
