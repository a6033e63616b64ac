module mvs.example/c

go 1.16

require mvs.example/d v1.4.0
