module mvs.example/b

go 1.16

require mvs.example/d v1.3.0
