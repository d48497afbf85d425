#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>

using Poco::Net::HTTPClientSession;
using Poco::Net::HTTPRequest;

void wake(HTTPClientSession &session) {
  HTTPRequest request(HTTPRequest::HTTP_POST, "/wake", "HTTP/1.1");
  session.sendRequest(request); // expect: empty-post-content-length
}

void wakeFramed(HTTPClientSession &session) {
  HTTPRequest request(HTTPRequest::HTTP_POST, "/wake", "HTTP/1.1");
  request.setContentLength(0);
  session.sendRequest(request);
}
