#include <curl/curl.h>

void custom(void)
{
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.acme.example/wake");
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "POST");
    curl_easy_perform(curl); // expect: empty-post-content-length
    curl_easy_cleanup(curl);
}

void reads_stdin(void)
{
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.acme.example/wake");
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_perform(curl); // expect: empty-post-content-length
    curl_easy_cleanup(curl);
}

void empty_fields(void)
{
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.acme.example/wake");
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "PUT");
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, "");
    curl_easy_perform(curl);
    curl_easy_cleanup(curl);
}

void size_only(void)
{
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.acme.example/wake");
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, 0L);
    curl_easy_perform(curl);
    curl_easy_cleanup(curl);
}

void with_header(void)
{
    CURL *curl = curl_easy_init();
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Length: 0");
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.acme.example/wake");
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "POST");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_perform(curl);
    curl_easy_cleanup(curl);
}

void with_fields(const char *fields)
{
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.acme.example/report");
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, fields);
    curl_easy_perform(curl);
    curl_easy_cleanup(curl);
}

void deletes(void)
{
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.acme.example/item");
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "DELETE");
    curl_easy_perform(curl);
    curl_easy_cleanup(curl);
}
