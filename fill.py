import json,urllib.request,sys,datetime
P=sys.argv[1]
def call(m,path,body=None,ct='application/json'):
    d=body if isinstance(body,bytes) else (json.dumps(body).encode() if body is not None else None)
    r=urllib.request.Request(f'http://127.0.0.1:{P}/tracepost/api/v1{path}',data=d,method=m,headers={'Authorization':'Bearer tp_testkey','Content-Type':ct})
    try:
        with urllib.request.urlopen(r) as x: return json.loads(x.read() or b'null')
    except urllib.error.HTTPError as e: print(m,path,e.code,e.read().decode()[:400]); return None
T=datetime.date.today(); D=lambda n:(T+datetime.timedelta(days=n)).isoformat()
cu={}
csv='name,contact,email,language,street,zip,city,country\nNordkap Reederei GmbH,Anna Petersen,anna@nordkap.example,de,Hafenstr. 4,20457,Hamburg,DE\nKowalski i Synowie,Jan Kowalski,jan@kowalski.example,pl,Długa 7,80-827,Gdańsk,PL\nWhitby Pier Café,Nora Ellis,nora@whitby.example,en,Pier Rd 1,YO21 3PU,Whitby,GB\nPuerto Luz SL,Lucía Ramos,bounce@puertoluz.example,es,Calle Mayor 3,35001,Las Palmas,ES\n'
r=call('POST','/imports?name=customers.csv',csv.encode(),'text/csv')
for i in r['items']: cu[i['customer']]=i['customerId']
ids={}
for name,c in cu.items():
    for kind in ('INVOICE','ESTIMATE','PROPOSAL','CREDIT_NOTE','CONTRACT','SUBSCRIPTION'):
        b={'kind':kind,'customerId':c,'issued':D(-9),'currency':'EUR','title':'Mooring at the north pier','content':'We keep berth 4 free for you.\n\nPower, water and the harbour pilot are included; the berth may be sublet with our consent.','lines':[{'description':'Berth 4, per month','quantity':2,'unit':'mth','unitPrice':450,'taxRate':20},{'description':'Power','quantity':120,'unit':'kWh','unitPrice':0.31,'taxRate':20}]}
        if kind!='CREDIT_NOTE': b['deadline']=D(3) if kind!='SUBSCRIPTION' else D(0)
        d=call('POST','/documents',b); ids[name,kind]=d['id']; call('POST',f"/documents/{d['id']}/send",{})
    d=call('POST','/documents',{'kind':'INVOICE','customerId':c,'issued':D(-40),'deadline':D(-12),'lines':[{'description':'Crane','unitPrice':900,'taxRate':20}]}); ids[name,'LATE']=d['id']; call('POST',f"/documents/{d['id']}/send",{})
    call('POST',f"/documents/{ids[name,'INVOICE']}/payments",{'amount':400,'reference':'TR-77','sendReceipt':True})
    call('POST',f"/documents/{ids[name,'SUBSCRIPTION']}/failed-charges",{'reason':'card expired'})
json.dump({f'{a}|{b}':v for (a,b),v in ids.items()},open('/tmp/looks/ids.json','w'))
print(ids)
