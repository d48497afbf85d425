/** Message brokers other than MQTT, CoAP, mail, chat services and other clients that ask somebody's server. */
import type { Failure, Row, SelfRetry } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, methods, news, row, rowsFor, type Origin } from '../build.ts';

const common = (source: string, notes?: string): Origin => ({
  source,
  evidence: 'common',
  ...(notes === undefined ? {} : { notes }),
});
const asks = (proto: string, ...failure: readonly [Failure, ...Failure[]]) =>
  ({ kind: 'request', proto, failure }) as const;

const robust: SelfRetry = { firstMs: 5000, growth: 'constant', capMs: 5000, jitter: 'none' };
const nats: SelfRetry = { firstMs: 2000, growth: 'constant', capMs: 2000, jitter: 'small', bound: 10 };

const inC = inFamily('c', [
  ...rowsFor(
    methods('UniversalTelegramBot', 'sendMessage', 'getUpdates', 'sendSimpleMessage', 'sendPhoto', 'getMe'),
    asks('http', 'false'),
    common('witnessmenow/Universal-Arduino-Telegram-Bot'),
  ),
  ...rowsFor(calls('MailClient.sendMail'), asks('mail', 'false'), common('mobizt/ESP-Mail-Client')),
  ...rowsFor(methods('SMTPSession', 'connect'), asks('mail', 'false'), common('mobizt/ESP-Mail-Client')),
  ...rowsFor(methods('SMTPClient', 'send', 'sendMail'), asks('mail', 'false'), common('Arduino mail libraries')),
  ...rowsFor(
    calls('coap_send', 'coap_send_message'),
    asks('coap', 'negative'),
    common('libcoap and Mbed CoAP manuals'),
  ),
  ...rowsFor(calls('coap_new_client_session'), asks('coap', 'null'), common('libcoap manual')),
  ...rowsFor(
    methods('Coap', 'get', 'put', 'post', 'send'),
    { ...asks('coap', 'not-positive'), server: 0, port: 1 },
    common('hirotakaster/CoAP-simple-library'),
  ),
  ...rowsFor(
    calls('gcoap_req_send', 'coap_client_req', 'nanocoap_sock_get'),
    asks('coap', 'not-positive'),
    common('RIOT gcoap, Zephyr coap_client'),
  ),
  row({ call: 'mosquitto_publish' }, asks('mqtt', 'nonzero'), common('libmosquitto manual')),
  row({ call: 'mosquitto_subscribe' }, asks('mqtt', 'nonzero'), common('libmosquitto manual')),
  row(
    { call: 'mosquitto_reconnect_delay_set' },
    {
      kind: 'retry-option',
      self: { firstMs: 1000, growth: 'constant', capMs: 1000, jitter: 'none' },
      first: 1,
      cap: 2,
      unit: 's',
    },
    common('libmosquitto manual', 'the fourth argument true makes it exponential'),
  ),
  ...rowsFor(
    methods(['mosqpp::mosquittopp', 'mosquittopp'], 'connect', 'connect_async', 'reconnect'),
    { ...asks('mqtt', 'nonzero'), server: 0, port: 1 },
    common('libmosquittopp manual'),
  ),
  ...rowsFor(
    methods(['mqtt::async_client', 'mqtt::client'], 'connect', 'reconnect', 'publish', 'subscribe'),
    asks('mqtt', 'throws'),
    common('eclipse/paho.mqtt.cpp'),
  ),
  ...rowsFor(methods('QNetworkAccessManager', 'get', 'post', 'put'), asks('http', 'event'), common('Qt documentation')),
  ...rowsFor(methods('QMqttClient', 'connectToHost'), asks('mqtt', 'event'), common('Qt documentation')),
  ...rowsFor(
    methods(['QTcpSocket', 'QSslSocket'], 'connectToHost'),
    { ...asks('tcp', 'event'), server: 0, port: 1 },
    common('Qt documentation'),
  ),
  ...rowsFor(
    calls('espconn_connect', 'espconn_secure_connect'),
    asks('tcp', 'nonzero', 'event'),
    common('ESP8266 NonOS SDK API reference'),
  ),
  row({ call: 'lws_client_connect_via_info' }, asks('ws', 'null', 'event'), common('libwebsockets manual')),
  ...rowsFor(calls('amqp_socket_open', 'amqp_basic_publish'), asks('amqp', 'nonzero'), common('rabbitmq-c')),
  ...rowsFor(
    calls('rd_kafka_produce', 'rd_kafka_producev'),
    asks('kafka', 'nonzero'),
    common('librdkafka, which reconnects by itself'),
  ),
  ...rowsFor(
    calls('libssh2_session_handshake', 'ssh_connect'),
    asks('ssh', 'nonzero'),
    common('libssh2 and libssh manuals'),
  ),
  ...rowsFor(methods('FTPClient', 'connect', 'OpenConnection'), asks('ftp', 'false'), common('Arduino FTP libraries')),
]);

const inPython = inFamily('python', [
  ...rowsFor(
    [
      ...news(
        'pika.BlockingConnection',
        'kombu.Connection',
        'kafka.KafkaProducer',
        'kafka.KafkaConsumer',
        'stomp.Connection',
      ),
    ],
    asks('amqp', 'throws'),
    common('pika, kombu, kafka-python and stomp.py documentation'),
  ),
  ...rowsFor(
    calls('aio_pika.connect'),
    { ...asks('amqp', 'throws'), url: 0, async: true },
    common('aio-pika documentation'),
  ),
  row(
    { call: 'aio_pika.connect_robust' },
    { ...asks('amqp', 'throws'), url: 0, async: true, self: robust },
    common('aio-pika documentation'),
  ),
  row(
    { call: 'nats.connect' },
    { ...asks('nats', 'throws'), url: 0, async: true, self: nats },
    common('nats.py documentation'),
  ),
  ...rowsFor(
    news('smtplib.SMTP', 'smtplib.SMTP_SSL', 'imaplib.IMAP4_SSL', 'ftplib.FTP', 'telnetlib.Telnet', 'umail.SMTP'),
    { ...asks('mail', 'throws'), server: ['host', 0] },
    {
      source: 'Python documentation, smtplib, imaplib, ftplib',
      evidence: 'docs',
    },
  ),
  ...rowsFor(methods('smtplib.SMTP', 'connect', 'sendmail', 'send_message', 'login'), asks('mail', 'throws'), {
    source: 'Python documentation, smtplib',
    evidence: 'docs',
  }),
  ...rowsFor(
    methods('paramiko.SSHClient', 'connect'),
    { ...asks('ssh', 'throws'), server: ['hostname', 0] },
    common('paramiko documentation'),
  ),
  ...rowsFor(
    methods(
      ['telegram.Bot', 'telebot.TeleBot', 'telepot.Bot'],
      'send_message',
      'sendMessage',
      'get_updates',
      'getUpdates',
      'polling',
      'send_photo',
    ),
    asks('http', 'throws'),
    common('Telegram bot libraries'),
  ),
  ...rowsFor(
    [...calls('boto3.client', 'boto3.resource')],
    { kind: 'makes', type: 'boto3.client' },
    common(
      'boto3 documentation',
      'the client sends nothing until it is used; retries: legacy mode, 4 with jitter, at most 20 s',
    ),
  ),
  ...rowsFor(
    methods(
      'boto3.client',
      'publish',
      'put_object',
      'upload_file',
      'send_message',
      'put_record',
      'get_object',
      'put_item',
    ),
    {
      ...asks('cloud', 'throws'),
      self: { firstMs: 1000, growth: 'exponential', capMs: 20000, jitter: 'full', bound: 4 },
    },
    common('boto3 documentation, retries'),
  ),
  ...rowsFor(
    methods('google.cloud.pubsub_v1.PublisherClient', 'publish'),
    asks('cloud', 'throws'),
    common('google-cloud-pubsub documentation'),
  ),
  ...rowsFor(methods('aiocoap.Context', 'request'), asks('coap', 'throws'), common('aiocoap documentation')),
  ...rowsFor(
    methods('websockets.client.ClientConnection', 'send', 'recv'),
    asks('ws', 'throws'),
    common('websockets documentation'),
  ),
  ...rowsFor(
    methods('websocket.WebSocket', 'send', 'recv'),
    asks('ws', 'throws'),
    common('websocket-client documentation'),
  ),
  ...rowsFor(
    calls('speedtest.Speedtest', 'feedparser.parse', 'pywapi.get_weather', 'pyowm.OWM'),
    asks('http', 'throws'),
    common('package readmes'),
  ),
]);

const inJavaScript = inFamily('javascript', [
  ...rowsFor(
    imported(['amqplib', 'amqplib/callback_api'], calls('amqp.connect')),
    { ...asks('amqp', 'rejects', 'error-first'), url: 0, async: true },
    common('amqplib documentation', 'does not reconnect'),
  ),
  row(
    { call: 'amqp.connect', from: ['amqp-connection-manager'] },
    { ...asks('amqp', 'event'), url: 0, async: true, self: robust },
    common('amqp-connection-manager README, reconnectTimeInSeconds'),
  ),
  ...rowsFor(
    imported('kafkajs', methods(['Producer', 'Consumer'], 'connect', 'send', 'run')),
    { ...asks('kafka', 'rejects'), async: true },
    common('KafkaJS documentation: retries 5 times from 300 ms'),
  ),
  ...rowsFor(
    imported('nats', calls('nats.connect')),
    { ...asks('nats', 'rejects'), async: true, self: nats },
    common('nats.js documentation'),
  ),
  ...rowsFor(
    imported('nodemailer', calls('nodemailer.createTransport')),
    { kind: 'makes', type: 'nodemailer.Transporter' },
    common('Nodemailer documentation'),
  ),
  ...rowsFor(
    methods('nodemailer.Transporter', 'sendMail', 'verify'),
    { ...asks('mail', 'rejects', 'error-first'), callback: -1 },
    common('Nodemailer documentation'),
  ),
  ...rowsFor(
    imported('coap', calls('coap.request')),
    { ...asks('coap', 'event'), url: 0, async: true },
    common('node-coap README'),
  ),
  ...rowsFor(
    imported('websocket', news('websocket.client', 'WebSocketClient')),
    { kind: 'makes', type: 'websocket.client' },
    common('theturtle32/WebSocket-Node'),
  ),
  ...rowsFor(
    methods('websocket.client', 'connect'),
    { ...asks('ws', 'event'), url: 0, async: true },
    common('theturtle32/WebSocket-Node: does not reconnect'),
  ),
  ...rowsFor(
    methods('net.Socket', 'connect'),
    { ...asks('tcp', 'event'), server: [1, '0.host'], port: [0, '0.port'], async: true, callback: -1 },
    {
      source: 'Node documentation, net.Socket',
      evidence: 'docs',
    },
  ),
  ...rowsFor(
    methods('WebSocket', 'send'),
    asks('ws', 'error-first', 'throws'),
    common('ws documentation; WebSocket standard'),
  ),
  ...rowsFor(
    imported('undici', calls('undici.fetch', 'undici.stream', 'undici.pipeline')),
    { ...asks('http', 'rejects'), url: 0, async: true },
    common('undici documentation'),
  ),
  ...rowsFor(
    imported(
      ['telegraf', 'node-telegram-bot-api'],
      methods(['Telegraf', 'TelegramBot'], 'launch', 'sendMessage', 'startPolling'),
    ),
    { ...asks('http', 'rejects'), async: true },
    common('Telegram bot libraries'),
  ),
  ...rowsFor(
    imported('discord.js', methods('Client', 'login')),
    { ...asks('ws', 'rejects'), async: true },
    common('discord.js documentation'),
  ),
  ...rowsFor(
    imported(
      ['aws-sdk', '@aws-sdk/client-iot-data-plane', '@aws-sdk/client-s3'],
      methods(['IoTDataPlaneClient', 'S3Client', 'AWS.IotData'], 'send', 'publish', 'putObject'),
    ),
    { ...asks('cloud', 'rejects', 'error-first'), async: true },
    common('AWS SDK documentation'),
  ),
]);

export const rows: readonly Row[] = [...inC, ...inPython, ...inJavaScript];
