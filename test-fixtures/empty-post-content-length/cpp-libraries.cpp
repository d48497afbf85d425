#include <cpr/cpr.h>
#include <httplib.h>

void wake() {
  cpr::Post(cpr::Url{"https://api.acme.example/wake"});
  cpr::Put(cpr::Url{"https://api.acme.example/wake"}); // expect: empty-post-content-length
  cpr::Put(cpr::Url{"https://api.acme.example/wake"}, cpr::Body{""});
  cpr::Patch(cpr::Url{"https://api.acme.example/wake"}); // expect: empty-post-content-length
  httplib::Client cli("api.acme.example");
  cli.Post("/wake");
}
