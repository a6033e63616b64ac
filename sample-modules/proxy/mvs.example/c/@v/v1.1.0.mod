module mvs.example/c

go 1.16
