#include <curl/curl.h>
#include <unistd.h>
int push(void) {
  CURL *c = curl_easy_init();
  curl_easy_setopt(c, CURLOPT_URL, "https://api.example.com/v1/ping");
  CURLcode rc;
  for (;;) { // expect: missing-backoff
    rc = curl_easy_perform(c);
    if (rc == CURLE_OK) break;
    usleep(500000);
  }
  curl_easy_cleanup(c);
  return 0;
}
