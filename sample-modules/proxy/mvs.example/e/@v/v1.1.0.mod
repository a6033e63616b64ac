module mvs.example/e

go 1.16
