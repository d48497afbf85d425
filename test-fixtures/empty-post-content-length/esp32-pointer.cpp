#include <Arduino.h>
#include <HTTPClient.h>
#include <memory>

class Api {
 public:
  Api() : http_(new HTTPClient()) {}
  int start(const String &path) {
    http_->begin("http://api.acme.example" + path);
    int code = http_->POST(""); // expect: empty-post-content-length
    http_->end();
    return code;
  }

 private:
  std::unique_ptr<HTTPClient> http_;
};

static Api api;

void setup() {
  api.start("/start");
}

void loop() {}
