#include <curl/curl.h>
#include <unistd.h>
static unsigned next_delay(unsigned attempt) {
  unsigned s = 1u << attempt;
  return s > 900 ? 900 : s;
}
int push(void) {
  CURL *c = curl_easy_init();
  curl_easy_setopt(c, CURLOPT_URL, "https://api.example.com/v1/ping");
  unsigned attempt = 0;
  while (curl_easy_perform(c) != CURLE_OK) {
    sleep(next_delay(attempt++));
  }
  curl_easy_cleanup(c);
  return 0;
}
