import cron from 'node-cron';
import axios from 'axios';

export class Uploader {
  private readonly url = 'https://collect.example.com/v1';

  start(): void {
    cron.schedule('0 */2 * * *', () => this.upload()); // expect: top-of-hour-cron
    cron.schedule('0 0 * * *', this.rotate.bind(this));
  }

  private async upload(): Promise<void> {
    await axios.get(this.url);
  }

  private rotate(): void {
    console.log('rotated');
  }
}

new Uploader().start();
