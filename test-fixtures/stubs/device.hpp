// Enough of the Arduino world for sketches to pass a syntax check.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef uint8_t byte;
typedef bool boolean;
#define F(text) (text)
#define PROGMEM
#define HIGH 1
#define LOW 0
#define OUTPUT 1
#define INPUT 0
#define LED_BUILTIN 2

class String {
 public:
  String(const char *text = "") {}
  String(int number) {}
  String operator+(const String &other) const { return *this; }
  String &operator+=(const String &other) { return *this; }
  bool operator==(const String &other) const { return false; }
  const char *c_str() const { return ""; }
  unsigned length() const { return 0; }
  int indexOf(const char *text) const { return 0; }
};
inline String operator+(const char *a, const String &b) { return b; }

class IPAddress {
 public:
  IPAddress() {}
  IPAddress(uint8_t a, uint8_t b, uint8_t c, uint8_t d) {}
  IPAddress(uint32_t word) {}
  bool fromString(const char *text) { return true; }
  uint8_t operator[](int at) const { return 0; }
  operator uint32_t() const { return 0; }
  String toString() const { return ""; }
};

struct Print {
  template <class T> size_t print(T value) { return 0; }
  template <class T> size_t print(T value, int base) { return 0; }
  template <class T> size_t println(T value) { return 0; }
  size_t println() { return 0; }
  template <class... T> size_t printf(const char *format, T... rest) { return 0; }
  size_t write(uint8_t value) { return 0; }
  size_t write(const void *data, size_t size) { return 0; }
  void flush() {}
};
struct HardwareSerial : Print {
  void begin(long baud) {}
  operator bool() { return true; }
  int available() { return 0; }
  int read() { return 0; }
};
extern HardwareSerial Serial, Serial1, Serial2;

struct Client : Print {
  int connect(const char *host, uint16_t port) { return 0; }
  int connect(IPAddress address, uint16_t port) { return 0; }
  uint8_t connected() { return 0; }
  int available() { return 0; }
  int read() { return 0; }
  int read(uint8_t *to, size_t size) { return 0; }
  String readStringUntil(char end) { return ""; }
  void stop() {}
  operator bool() { return true; }
};
struct WiFiClient : Client {};
struct WiFiClientSecure : WiFiClient { void setInsecure() {} };
struct EthernetClient : Client {};
struct UDP : Print {
  uint8_t begin(uint16_t port) { return 1; }
  int beginPacket(const char *host, uint16_t port) { return 1; }
  int beginPacket(IPAddress address, uint16_t port) { return 1; }
  int endPacket() { return 1; }
  int parsePacket() { return 0; }
  int read(void *to, size_t size) { return 0; }
};
struct WiFiUDP : UDP {};
struct EthernetUDP : UDP {};
struct NTPClient {
  NTPClient(UDP &udp, const char *server = "", long offset = 0, unsigned long interval = 0) {}
  NTPClient(UDP &udp, IPAddress server, long offset = 0, unsigned long interval = 0) {}
  void begin() {}
  bool update() { return true; }
  bool forceUpdate() { return true; }
  unsigned long getEpochTime() { return 0; }
  int getMinutes() { return 0; }
  int getHours() { return 0; }
  int getSeconds() { return 0; }
  void setPoolServerName(const char *name) {}
};
struct HTTPClient {
  bool begin(const char *url) { return true; }
  bool begin(String url) { return true; }
  bool begin(WiFiClient &client, const char *url) { return true; }
  bool begin(WiFiClient &client, String url) { return true; }
  void addHeader(String name, String value) {}
  int GET() { return 0; }
  int POST(String body) { return 0; }
  int POST(uint8_t *body, size_t size) { return 0; }
  int PUT(String body) { return 0; }
  int PATCH(String body) { return 0; }
  int sendRequest(const char *method) { return 0; }
  int sendRequest(const char *method, String body) { return 0; }
  String getString() { return ""; }
  void end() {}
};
struct PubSubClient {
  PubSubClient(Client &client) {}
  PubSubClient() {}
  bool connect(const char *id) { return true; }
  bool connect(const char *id, const char *user, const char *password) { return true; }
  bool connected() { return true; }
  bool loop() { return true; }
  int state() { return 0; }
  bool subscribe(const char *topic) { return true; }
  bool publish(const char *topic, const char *text) { return true; }
  void setServer(const char *host, uint16_t port) {}
};
struct WiFiClass {
  int begin(const char *ssid, const char *password) { return 0; }
  int status() { return 0; }
  IPAddress localIP() { return IPAddress(); }
  int hostByName(const char *name, IPAddress &to) { return 0; }
  int mode(int mode) { return 0; }
};
extern WiFiClass WiFi, Ethernet;
#define WL_CONNECTED 3
#define WIFI_STA 1

extern "C" {
unsigned long millis();
unsigned long micros();
void delay(unsigned long ms);
void yield();
void pinMode(int pin, int mode);
void digitalWrite(int pin, int level);
int digitalRead(int pin);
int analogRead(int pin);
}
long random(long limit);
long random(long from, long limit);
void randomSeed(unsigned long seed);
void configTime(long offset, int daylight, const char *a, const char *b = 0, const char *c = 0);
void configTzTime(const char *zone, const char *a, const char *b = 0, const char *c = 0);
bool getLocalTime(struct tm *to, uint32_t ms = 5000);
int hour();
int minute();
int second();
void loop();
void setup();
