/** Databases: opening a connection and asking over it. None of these clients retries unless the row says so. */
import type { Failure, Request, Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, methods, news, row, rowsFor, type Origin } from '../build.ts';

const common = (source: string, notes?: string): Origin => ({
  source,
  evidence: 'common',
  ...(notes === undefined ? {} : { notes }),
});
const database = (...failure: readonly [Failure, ...Failure[]]) =>
  ({ kind: 'request', proto: 'database', failure }) as const;
const at = (server: number | string, ...failure: readonly [Failure, ...Failure[]]): Request => ({
  ...database(...failure),
  server,
});

const inC = inFamily('c', [
  row(
    { method: 'connect', receiverType: 'MySQL_Connection' },
    at(0, 'false'),
    common('ChuckBell/MySQL_Connector_Arduino'),
  ),
  row(
    { method: 'execute', receiverType: 'MySQL_Cursor' },
    database('false'),
    common('ChuckBell/MySQL_Connector_Arduino'),
  ),
  row({ call: 'mysql_real_connect' }, at(1, 'null'), common('MySQL C API manual', 'MYSQL_OPT_RECONNECT is off')),
  ...rowsFor(calls('mysql_query', 'mysql_real_query', 'mysql_ping'), database('nonzero'), common('MySQL C API manual')),
  ...rowsFor(
    calls('PQconnectdb', 'PQconnectdbParams', 'PQsetdbLogin'),
    database('unknown'),
    common('libpq manual', 'PQstatus() tells'),
  ),
  row(
    { call: 'PQstatus' },
    { kind: 'status', failure: ['nonzero'], of: 'connection' },
    common('libpq manual', 'CONNECTION_OK is 0'),
  ),
  ...rowsFor(calls('PQexec', 'PQexecParams'), database('unknown'), common('libpq manual')),
  row({ call: 'PQreset' }, database('unknown'), common('libpq manual')),
  ...rowsFor(
    calls('redisConnect', 'redisConnectWithTimeout'),
    at(0, 'null'),
    common('redis/hiredis README', 'or ->err != 0'),
  ),
  ...rowsFor(calls('redisCommand'), database('null'), common('redis/hiredis README')),
  row({ call: 'redisReconnect' }, database('nonzero'), common('redis/hiredis README')),
  ...rowsFor(
    calls('mongoc_collection_insert_one', 'mongoc_client_command_simple'),
    database('false'),
    common('libmongoc manual'),
  ),
]);

const inPython = inFamily('python', [
  ...rowsFor(
    calls(
      'psycopg2.connect',
      'psycopg.connect',
      'mysql.connector.connect',
      'pymysql.connect',
      'MySQLdb.connect',
      'mariadb.connect',
      'pyodbc.connect',
      'oracledb.connect',
      'cx_Oracle.connect',
      'asyncpg.connect',
      'aiomysql.connect',
      'asyncpg.create_pool',
      'pymssql.connect',
      'clickhouse_connect.get_client',
    ),
    at('host', 'throws'),
    common('Python DB-API 2.0 (PEP 249)'),
  ),
  ...rowsFor(
    news('mysql.connector.MySQLConnection', 'psycopg2.pool.SimpleConnectionPool'),
    at('host', 'throws'),
    common('PEP 249'),
  ),
  ...rowsFor(
    methods('pymongo.collection.Collection', 'insert_many', 'find_one', 'update_one', 'replace_one', 'bulk_write'),
    database('throws'),
    common('PyMongo documentation'),
  ),
  ...rowsFor(
    methods(
      ['redis.Redis', 'redis.StrictRedis', 'redis.asyncio.Redis'],
      'get',
      'set',
      'publish',
      'lpush',
      'rpush',
      'xadd',
      'hset',
    ),
    database('throws'),
    common('redis-py documentation'),
  ),
]);

const pool = ['Pool', 'Client', 'pg.Pool', 'pg.Client'];

const inJavaScript = inFamily('javascript', [
  ...rowsFor(
    imported(['mysql', 'mysql2', 'mariadb'], calls('mysql.createConnection', 'mysql.createPool')),
    { kind: 'makes', type: 'mysql.Connection' },
    common('mysqljs/mysql README', 'the classic: handleDisconnect() with a constant setTimeout of 2000'),
  ),
  row(
    { method: 'connect', receiverType: 'mysql.Connection' },
    { ...database('error-first'), callback: -1 },
    common('mysqljs/mysql README'),
  ),
  ...rowsFor(
    methods('mysql.Connection', 'query', 'execute', 'ping'),
    { ...database('error-first', 'rejects'), callback: -1 },
    common('mysqljs/mysql README'),
  ),
  ...rowsFor(
    imported(['mysql2/promise', 'mariadb'], calls('mysql.createConnection')),
    { ...at('0.host', 'rejects'), async: true },
    common('mysql2 documentation'),
  ),
  ...rowsFor(
    imported('pg', methods(pool, 'connect', 'query')),
    { ...database('error-first', 'rejects'), callback: -1 },
    common('node-postgres documentation'),
  ),
  ...rowsFor(
    imported('mongodb', calls('MongoClient.connect')),
    { ...database('rejects', 'error-first'), url: 0, async: true },
    common(
      'mongodb driver documentation',
      'the classic static form; the method of an instance stands among the cloud rows',
    ),
  ),
  ...rowsFor(
    imported('mongoose', calls('mongoose.createConnection')),
    { ...database('rejects', 'event'), url: 0, async: true },
    common('mongoose documentation'),
  ),
  ...rowsFor(
    methods(['RedisClient', 'Redis'], 'get', 'set', 'publish', 'subscribe', 'lpush', 'rpush', 'xadd', 'hset', 'ping'),
    { ...database('rejects', 'error-first'), async: true },
    common('node-redis and ioredis documentation'),
  ),
  ...rowsFor(
    imported('tedious', methods('Connection', 'connect')),
    { ...database('error-first', 'event'), async: true },
    common('tedious documentation'),
  ),
  ...rowsFor(
    methods('InfluxDB', 'writePoints', 'query', 'writeMeasurement'),
    { ...database('rejects'), async: true },
    common('node-influx documentation'),
  ),
  ...rowsFor(
    imported('sequelize', methods('Sequelize', 'authenticate', 'sync')),
    { ...database('rejects'), async: true },
    common('Sequelize documentation'),
  ),
  ...rowsFor(
    imported('knex', methods('Knex', 'raw')),
    { ...database('rejects'), async: true },
    common('Knex documentation'),
  ),
]);

export const rows: readonly Row[] = [...inC, ...inPython, ...inJavaScript];
