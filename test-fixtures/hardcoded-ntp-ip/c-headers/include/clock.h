#pragma once

void clock_set_server(int slot, const char *server);
void clock_start(void);
