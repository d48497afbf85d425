#include "uart.h"

#define NTP1 "216.239.35.0" // expect: hardcoded-ntp-ip, no-server-override

void modem_time(void)
{
    uart_puts("AT+CIPSNTPCFG=1,8,\"" NTP1 "\",\"ntp.acme.example\"\r\n");
    uart_puts("AT+CIPSTART=\"TCP\",\"131.107.13.100\",80\r\n");
}
